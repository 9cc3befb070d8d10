package claim

import (
	"testing"

	"entente/data"
	"entente/schema"
)

func TestClauseTypes(t *testing.T) {
	types, err := loadClauseTypes(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		provision string
		want      schema.ClauseType
	}{
		{"an armed attack on one of them is an attack on all", schema.MutualDefense},
		{"join in the attack on Prussia", schema.Offense},
		{"benevolent neutrality", schema.Neutrality},
		{"refrain from the threat or use of force", schema.NonAggression},
		{"consult each other on matters of common interest", schema.Consultation},
		{"enter no coalition directed against the other", schema.Exclusivity},
		{"joint military exercises", schema.MilitaryCooperation},
		{"the transfer of military technology", schema.ArmsAndMilitaryAid},
		{"the withdrawal of troops", schema.BasingAndDeployment},
		{"an integrated military command", schema.CommandIntegration},
		{"intelligence sharing", schema.IntelligenceAndCyber},
		{"the nuclear umbrella", schema.StrategicDeterrence},
		{"limits on nuclear warheads", schema.ArmsControl},
		{"peaceful uses of nuclear energy", schema.ScienceTechnology},
		{"lower tariffs and freer trade", schema.TradeInvestmentEnergy},
		{"loans and grants", schema.AidAndFinance},
		{"the lifting of sanctions", schema.Sanctions},
		{"restore diplomatic relations", schema.DiplomaticSupport},
		{"the inviolability of frontiers", schema.SovereigntyTerritory},
		{"a ceasefire and the release of prisoners of war", schema.PeaceSettlement},
		{"arbitration of border disputes", schema.DisputeResolution},
		{"the extradition of terrorists", schema.JusticeSecurity},
		{"cultural exchange between students", schema.SocietyEnvironment},
		{"a joint commission", schema.Institutions},
		{"enter into force on ratification", schema.Terms},
		{"rights and obligations under the Charter of the United Nations", schema.LegalBasis},
		{"a handsome binding", schema.Unspecified},
	} {
		if got, _ := types.typeOf(c.provision); got != c.want {
			t.Errorf("%q is %s, want %s", c.provision, got, c.want)
		}
	}
}

// Longer phrases stand before the shorter ones within them.
func TestClauseTypePrefersPhrases(t *testing.T) {
	types, err := loadClauseTypes(data.FS)
	if err != nil {
		t.Fatal(err)
	}
	if got, _ := types.typeOf("nuclear energy"); got != schema.ScienceTechnology {
		t.Errorf("nuclear energy is %s: its second word alone decided", got)
	}
}

func FuzzClauseType(f *testing.F) {
	types, err := loadClauseTypes(data.FS)
	if err != nil {
		f.Fatal(err)
	}
	for _, s := range []string{"", "military aid", "a’s * -- \xff", "treaties’ limits"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if got, weight := types.typeOf(s); !got.Valid() || weight < 0 {
			t.Errorf("%q is %q with weight %v", s, got, weight)
		}
	})
}

func BenchmarkClauseType(b *testing.B) {
	types, err := loadClauseTypes(data.FS)
	if err != nil {
		b.Fatal(err)
	}
	const provision = "the transfer of military technology, joint exercises and consultations on the limitation of missiles"
	b.SetBytes(int64(len(provision)))
	for b.Loop() {
		types.typeOf(provision)
	}
}
