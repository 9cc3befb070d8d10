package coref_test

import (
	"math"

	"entente/extract/text"
)

// clusters are sets of mentions, each a range of tokens.
type clusters [][]text.Range

// clustersOf are the chains of d of two mentions or more.
func clustersOf(d *text.Doc) clusters {
	byEntity := map[int][]text.Range{}
	for _, m := range d.Mentions {
		if len(m.Entities) == 1 {
			byEntity[m.Entities[0]] = append(byEntity[m.Entities[0]], m.Tokens)
		}
	}
	var out clusters
	for e := range d.Entities {
		if len(byEntity[e]) > 1 {
			out = append(out, byEntity[e])
		}
	}
	return out
}

// conll sums up the three measures of the CoNLL-2011 and 2012 shared tasks
// (Pradhan et al. 2012): MUC, B³ and entity-based CEAF, over documents.
type conll struct{ muc, b3, ceaf counts }

// counts are the numerators and denominators of precision and recall.
type counts struct{ pn, pd, rn, rd float64 }

func (c counts) f1() float64 {
	if c.pn == 0 || c.rn == 0 {
		return 0
	}
	p, r := c.pn/c.pd, c.rn/c.rd
	return 2 * p * r / (p + r)
}

func (c conll) f1() float64 { return (c.muc.f1() + c.b3.f1() + c.ceaf.f1()) / 3 }

func (c *conll) add(key, found clusters) {
	rn, rd := muc(key, found)
	pn, pd := muc(found, key)
	c.muc.sum(pn, pd, rn, rd)
	rn, rd = bCubed(key, found)
	pn, pd = bCubed(found, key)
	c.b3.sum(pn, pd, rn, rd)
	n := ceaf(key, found)
	c.ceaf.sum(n, float64(len(found)), n, float64(len(key)))
}

func (c *counts) sum(pn, pd, rn, rd float64) {
	c.pn, c.pd, c.rn, c.rd = c.pn+pn, c.pd+pd, c.rn+rn, c.rd+rd
}

func index(c clusters) map[text.Range]int {
	at := map[text.Range]int{}
	for i, cluster := range c {
		for _, m := range cluster {
			at[m] = i
		}
	}
	return at
}

// muc counts the links of a that b keeps.
func muc(a, b clusters) (n, d float64) {
	at := index(b)
	for _, cluster := range a {
		parts, alone := map[int]bool{}, 0
		for _, m := range cluster {
			if k, ok := at[m]; ok {
				parts[k] = true
			} else {
				alone++
			}
		}
		n += float64(len(cluster) - len(parts) - alone)
		d += float64(len(cluster) - 1)
	}
	return n, d
}

func bCubed(a, b clusters) (n, d float64) {
	at := index(b)
	for _, cluster := range a {
		shared := map[int]float64{}
		for _, m := range cluster {
			if k, ok := at[m]; ok {
				shared[k]++
			}
		}
		for _, x := range shared {
			n += x * x / float64(len(cluster))
		}
		d += float64(len(cluster))
	}
	return n, d
}

// ceaf is the similarity of the best one-to-one alignment of clusters, by the
// Hungarian method.
func ceaf(key, found clusters) float64 {
	n := max(len(key), len(found))
	if n == 0 {
		return 0
	}
	at := index(found)
	gain := make([][]float64, n+1)
	for i := range gain {
		gain[i] = make([]float64, n+1)
	}
	for i, cluster := range key {
		shared := map[int]float64{}
		for _, m := range cluster {
			if k, ok := at[m]; ok {
				shared[k]++
			}
		}
		for k, x := range shared {
			gain[i+1][k+1] = 2 * x / float64(len(cluster)+len(found[k]))
		}
	}
	return assign(gain, n)
}

// assign is the greatest sum of an n×n assignment; rows and columns count from 1.
func assign(gain [][]float64, n int) float64 {
	u, v := make([]float64, n+1), make([]float64, n+1)
	match, way := make([]int, n+1), make([]int, n+1)
	for i := 1; i <= n; i++ {
		match[0] = i
		j0 := 0
		least := make([]float64, n+1)
		used := make([]bool, n+1)
		for j := range least {
			least[j] = math.Inf(1)
		}
		for match[j0] != 0 {
			used[j0] = true
			i0, j1, delta := match[j0], 0, math.Inf(1)
			for j := 1; j <= n; j++ {
				if used[j] {
					continue
				}
				if cur := -gain[i0][j] - u[i0] - v[j]; cur < least[j] {
					least[j], way[j] = cur, j0
				}
				if least[j] < delta {
					delta, j1 = least[j], j
				}
			}
			for j := 0; j <= n; j++ {
				if used[j] {
					u[match[j]] += delta
					v[j] -= delta
				} else {
					least[j] -= delta
				}
			}
			j0 = j1
		}
		for j0 != 0 {
			match[j0] = match[way[j0]]
			j0 = way[j0]
		}
	}
	sum := 0.0
	for j := 1; j <= n; j++ {
		sum += gain[match[j]][j]
	}
	return sum
}
