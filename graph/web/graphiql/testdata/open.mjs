// Opens the page in jsdom as a browser would, and prints what it loaded, one URL a
// line, whether it learnt the schema, and the errors of its scripts.
//
// open.mjs URL; ENTENTE_TEST_NODE is a folder with the node_modules.
import { createRequire } from "node:module";

const require = createRequire(process.env.ENTENTE_TEST_NODE + "/");
const { JSDOM, ResourceLoader, VirtualConsole } = require("jsdom");
const [url] = process.argv.slice(2);

class Loader extends ResourceLoader {
  fetch(target, options) {
    console.log(`load ${target}`);
    return super.fetch(target, options);
  }
}
let asked = 0;
const errors = new VirtualConsole();
errors.on("jsdomError", (error) => console.log(`error ${error.message}`));
const page = await JSDOM.fromURL(url, {
  resources: new Loader(),
  runScripts: "dangerously",
  pretendToBeVisual: true,
  virtualConsole: errors,
  beforeParse(window) {
    // What a browser has and jsdom has not.
    const box = () => ({ left: 0, right: 0, top: 0, bottom: 0, width: 0, height: 0 });
    window.TextDecoder = TextDecoder;
    window.TextEncoder = TextEncoder;
    window.Range.prototype.getClientRects = () => [];
    window.Range.prototype.getBoundingClientRect = box;
    window.matchMedia = () => ({ matches: false, addListener() {}, removeListener() {}, addEventListener() {}, removeEventListener() {} });
    window.fetch = async (target, options) => {
      const at = new URL(target, window.location.href);
      console.log(`load ${at}`);
      const response = await fetch(at, { ...options, signal: undefined });
      const answer = await response.clone().json();
      if (answer.data?.__schema?.types.length > 20) asked++;
      return response;
    };
  },
});
for (let i = 0; i < 100 && asked === 0; i++) await new Promise((done) => setTimeout(done, 50));
await new Promise((done) => setTimeout(done, 200));
console.log(`editors ${page.window.document.querySelectorAll(".CodeMirror").length > 0}`);
console.log(`schema ${asked > 0}`);
process.exit(0);
