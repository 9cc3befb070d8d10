// Opens GraphiQL on the API beside it. A token goes into its header editor:
// {"Authorization": "Bearer …"}.
const defaultQuery = `# What do texts claim, and who says so?
# If a token is wanted, write it below, under Headers:
# {"Authorization": "Bearer …"}, then press ↻ for the schema.
{
  claims(filter: { kinds: [ACTION, CONCERN] }, first: 5) {
    nodes {
      kind
      subject { name }
      predicate
      object { name }
      modality
      speaker
      evidence { sentence document { title } }
    }
  }
}
`;
ReactDOM.createRoot(document.getElementById("graphiql")).render(
  React.createElement(GraphiQL, { fetcher: GraphiQL.createFetcher({ url: "../graphql" }), defaultQuery, shouldPersistHeaders: false }),
);
