// Package conllu reads and writes annotated documents as CoNLL-U, the format of
// Universal Dependencies (https://universaldependencies.org/format.html).
//
// Names and coreference stand in the column MISC as the GUM corpus writes them:
// a bracket opens with the entity's number, type and head ("Entity=(3-person-1")
// and closes with its number ("3)"). Names of people, organisations and places
// have the labels of UNER beside it ("Name=B-PER"). A form is written as it stands in the text;
// where the pipeline repaired it, MISC holds the repaired one ("NormForm=two-day").
package conllu
