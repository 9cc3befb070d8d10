"""Reads an export with a program that others wrote and prints what it saw as JSON.

read.py FORMAT FILE: for graphs {"nodes": {id: label}, "edges": [[id, source,
target, label, weight, score, reciprocal, sentence], …]}, for RDF {"quads":
[[subject, predicate, object, graph], …], "labels": […], "types": […]}, for tables
{"types": {column: type}, "rows": [{column: value}, …]}.
"""
import csv
import json
import sys


def graph(g, node_id=lambda n: n, edge_id=lambda k, d: k):
    keys = ("label", "weight", "score", "reciprocal", "sentence")
    return {
        "nodes": {node_id(n): d["label"] for n, d in g.nodes(data=True)},
        "edges": sorted(
            [edge_id(k, d), node_id(u), node_id(v)] + [d.get(key) for key in keys]
            for u, v, k, d in g.edges(keys=True, data=True)
        ),
    }


def graphml(path):
    import networkx

    return graph(networkx.read_graphml(path, force_multigraph=True))


def gexf(path):
    import networkx

    g = networkx.read_gexf(path, version="1.2draft")
    g = g if g.is_multigraph() else networkx.MultiDiGraph(g)
    return graph(g, edge_id=lambda k, d: d["id"])


def node_link(path):
    import networkx

    with open(path, encoding="utf-8") as f:
        data = json.load(f)
    try:
        return graph(networkx.node_link_graph(data, edges="links"))
    except TypeError:  # before networkx 3.4 this was the only name
        return graph(networkx.node_link_graph(data))


def cytoscape(path):
    import networkx

    with open(path, encoding="utf-8") as f:
        return graph(networkx.cytoscape_graph(json.load(f)))


def cx2(path):
    from ndex2.cx2 import RawCX2NetworkFactory

    network = RawCX2NetworkFactory().get_cx2network(path)
    nodes = {n: d["v"] for n, d in network.get_nodes().items()}
    keys = ("interaction", "weight", "score", "reciprocal", "sentence")
    return {
        "nodes": {v["name"]: v["label"] for v in nodes.values()},
        "edges": [
            [e["v"]["claim"], nodes[e["s"]]["name"], nodes[e["t"]]["name"]] + [e["v"].get(key) for key in keys]
            for e in network.get_edges().values()
        ],
    }


def rdf(kind):
    def read(path):
        import rdflib

        g = rdflib.ConjunctiveGraph()
        g.parse(path, format=kind)
        labels = sorted(str(o) for o in g.objects(None, rdflib.RDFS.label))
        types = sorted({str(o.datatype).split("#")[-1] for o in g.objects() if isinstance(o, rdflib.Literal)})
        quads = sorted(
            [s.n3(), p.n3(), o.n3(), c.n3() if c.startswith("urn:entente:") else ""]
            for s, p, o, c in ((s, p, o, getattr(c, "identifier", c)) for s, p, o, c in g.quads())
        )
        return {"quads": quads, "labels": labels, "types": types}

    return read


def accusations(kind):
    def read(path):
        import rdflib

        g = rdflib.ConjunctiveGraph()
        g.parse(path, format=kind)
        rows = g.query("""
            PREFIX entente: <urn:entente:ontology:>
            PREFIX plover: <urn:entente:plover:>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            SELECT ?who ?whom ?words ?score WHERE {
                ?subject plover:ACCUSE ?object .
                ?claim entente:subject ?subject ; entente:object ?object ; entente:score ?score ;
                    entente:subjectName ?who ; entente:objectName ?whom ; prov:wasDerivedFrom ?sentence .
                ?sentence entente:text ?words
            }""")
        return [[str(who), str(whom), str(words), str(float(score))] for who, whom, words, score in rows]

    return read


def parquet(path):
    import pyarrow.parquet

    table = pyarrow.parquet.read_table(path)
    rows = [{k: v.isoformat() if hasattr(v, "isoformat") else v for k, v in r.items()} for r in table.to_pylist()]
    return {"types": {f.name: str(f.type) for f in table.schema}, "rows": rows}


READERS = {
    "parquet": parquet,
    "graphml": graphml,
    "gexf": gexf,
    "node-link": node_link,
    "cytoscape": cytoscape,
    "cx2": cx2,
    "nquads": rdf("nquads"),
    "turtle": rdf("turtle"),
    "trig": rdf("trig"),
    "jsonld": rdf("json-ld"),
    "accusations-nquads": accusations("nquads"),
    "accusations-turtle": accusations("turtle"),
    "accusations-trig": accusations("trig"),
    "accusations-jsonld": accusations("json-ld"),
}

json.dump(READERS[sys.argv[1]](sys.argv[2]), sys.stdout, sort_keys=True)
