// Package proposition reads predicates and their arguments off dependency trees:
// who does what to whom, as the sentence says it. It is the layer under all
// claims, in the tradition of ClausIE (Del Corro and Gemulla 2013), PropS
// (Stanovsky et al. 2016) and MinIE (Gashteovski et al. 2017).
//
// A Proposition has one predicate: a verb, a noun that names an act ("the
// annexation of Crimea by Russia"), or what stands behind a copula. A Reader finds
// the propositions of a document in three passes:
//
//   - predicates, with the arguments that the tree hangs on them;
//   - arguments that grammar leaves unsaid: shared by coordination, controlled
//     ("agreed to withdraw"), relative ("the treaty that Russia left");
//   - factuality: how surely each proposition is put, and whether it is denied.
package proposition
