// Bundles each page with its libraries into dist/NAME.html and NAME.js, so that tests need neither Node nor a network.
import { readdir, rm, writeFile, mkdir } from 'node:fs/promises';
import { build } from 'esbuild';

const names = (await readdir('pages')).filter(f => f.endsWith('.page.jsx')).map(f => f.replace('.page.jsx', ''));
await rm('dist', { recursive: true, force: true });
await mkdir('dist');
await build({
  entryPoints: names.map(name => ({ in: `pages/${name}.page.jsx`, out: name })),
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  minify: true,
  jsx: 'automatic',
  target: 'chrome120',
  define: { 'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false' },
  alias: { vue: 'vue/dist/vue.esm-bundler.js' },
  loader: { '.png': 'dataurl', '.svg': 'dataurl' },
  logLevel: 'warning',
});
for (const name of names) {
  await writeFile(`dist/${name}.html`, `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${name}</title>
<link rel="stylesheet" href="${name}.css"><body><h1>${name}</h1><div id="root"></div><div id="kept"></div>
<script type="module" src="${name}.js"></script></body></html>\n`);
}
