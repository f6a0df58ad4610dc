// The command line on CPython 3.14, which the npm package pyodide is: node newest.mjs PYODIDE HOUSE SITE
import { pathToFileURL } from "node:url";
const [pyodide, house, site] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${pyodide}/pyodide.mjs`));
const python = await loadPyodide();
for (const [at, root] of [["/house", house], ["/site", site]]) {
  python.FS.mkdirTree(at);
  python.FS.mount(python.FS.filesystems.NODEFS, { root }, at);
}
python.runPython(`
import sys
sys.path[:0] = ["/house", "/site"]
sys.dont_write_bytecode = True
from tests.pythons.command_line import main
main()
`);
