// Runs the audits of graphql-http on a server, reads its introspection with
// graphql, and prints what failed, one a line.
//
// audit.mjs URL; ENTENTE_TEST_NODE is a folder with the node_modules.
import { createRequire } from "node:module";

const require = createRequire(process.env.ENTENTE_TEST_NODE + "/");
const { auditServer } = require("graphql-http");
const { buildClientSchema, getIntrospectionQuery, printSchema, validateSchema } = require("graphql");
const [url] = process.argv.slice(2);

const results = await auditServer({ url, fetchFn: fetch });
for (const result of results) {
  if (result.status !== "ok") console.log(`${result.id} ${result.status}: ${result.name}: ${result.reason}`);
}
console.error(`${results.length} audits`);

const response = await fetch(url, {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ query: getIntrospectionQuery({ descriptions: true, specifiedByUrl: true, inputValueDeprecation: true, schemaDescription: true }) }),
});
const { data, errors } = await response.json();
for (const error of errors ?? []) console.log(`introspection: ${error.message}`);
const schema = buildClientSchema(data);
for (const error of validateSchema(schema)) console.log(`schema: ${error.message}`);
for (const name of ["Claim", "Treaty", "ClaimFilter", "PageInfo"]) {
  if (!schema.getType(name)?.description) console.log(`schema: ${name} is not there or not described`);
}
if (!printSchema(schema).includes("type Query")) console.log("schema: no Query");
