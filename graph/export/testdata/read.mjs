// Reads an export with a library of the npm registry and prints what it saw as
// JSON: {"nodes": {id: label}, "edges": [[id, source, target, label, weight,
// score, reciprocal, sentence], …]}.
//
// read.mjs FORMAT FILE; ENTENTE_TEST_NODE is a folder with the node_modules.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(process.env.ENTENTE_TEST_NODE + "/");
const [format, path] = process.argv.slice(2);
const text = readFileSync(path, "utf8");

const keys = ["label", "weight", "score", "reciprocal", "sentence"];
const edge = (id, source, target, data) => [id, source, target, ...keys.map((k) => data[k] ?? null)];

function ofGraphology(graph) {
  return {
    nodes: Object.fromEntries(graph.mapNodes((id, data) => [id, data.label])),
    edges: graph.mapEdges((id, data, source, target) => edge(id, source, target, data)),
  };
}

const readers = {
  graphology() {
    const { MultiDirectedGraph } = require("graphology");
    const graph = new MultiDirectedGraph();
    graph.import(JSON.parse(text));
    return ofGraphology(graph);
  },
  gexf() {
    const { MultiDirectedGraph } = require("graphology");
    return ofGraphology(require("graphology-gexf").parse(MultiDirectedGraph, text));
  },
  cytoscape() {
    const cy = require("cytoscape")({ headless: true, styleEnabled: true, ...JSON.parse(text), layout: { name: "preset" } });
    cy.elements().forEach((e) => {
      if (e.style("label") !== e.data("label").trim()) throw new Error("the style draws no label of " + e.id());
    });
    const drawn = {
      nodes: Object.fromEntries(cy.nodes().map((n) => [n.id(), n.data("label")])),
      edges: cy.edges().map((e) => edge(e.id(), e.data("source"), e.data("target"), e.data())),
    };
    cy.destroy(); // which else goes on to draw
    return drawn;
  },
};

const seen = readers[format]();
seen.edges.sort((a, b) => (a[0] < b[0] ? -1 : 1));
console.log(JSON.stringify(seen));
