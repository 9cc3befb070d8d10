// Package entity finds who and what a text speaks of: countries, people,
// organisations, treaties, places, weapons, events.
//
// Three sources work together: gazetteers (names that are known, by longest
// match), patterns ("Russian Foreign Minister Sergei Lavrov", "the X Treaty",
// "Iraqi troops") and the parser's own labels of names. A seat of government is
// the state where it acts and a place where something lies in it: "Moscow said",
// "in Moscow".
//
// Every mention of one thing in a document leads to one entity; pronouns and
// common noun phrases are left to package coref.
package entity
