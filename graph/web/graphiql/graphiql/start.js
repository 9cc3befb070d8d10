// Opens GraphiQL on the API beside it. A token goes into its header editor:
// {"Authorization": "Bearer …"}.
const defaultQuery = `# What does Japan do, and to whom?
{
  entity(name: "Japan") {
    claims(filter: { kinds: ACTION }, first: 10) {
      nodes { subject { name } predicate code object { name } evidence { sentence } }
    }
  }
}
`;
ReactDOM.createRoot(document.getElementById("graphiql")).render(
  React.createElement(GraphiQL, { fetcher: GraphiQL.createFetcher({ url: "../graphql" }), defaultQuery, shouldPersistHeaders: false }),
);
