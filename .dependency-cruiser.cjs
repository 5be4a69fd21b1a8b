/**
 * Who may know whom. Inside core the arrows run in the order of the way a workbook takes:
 * grid -> values -> tables -> indicators -> assess -> checks -> plan -> inspect, and never back.
 */
const order = ['grid', 'values', 'tables', 'indicators', 'assess', 'checks', 'plan'];

const noWayBack = order.map((room, index) => ({
  name: `core-${room}-knows-nothing-later`,
  severity: 'error',
  from: { path: `^src/core/${room}/` },
  to: {
    path: `^src/core/(?:(?:${[...order.slice(index + 1), '-'].join('|')})/|(?:inspect|inspection|judged|formatInspection)[.]ts$)`,
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'core-is-pure',
      comment: 'core knows no Office, no DOM, no Node and no React: only itself and pure libraries',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { pathNot: '^src/core/|^node_modules/(big\\.js|@types/big\\.js|numfmt)/' },
    },
    {
      name: 'data-is-only-data',
      severity: 'error',
      from: { path: '^src/core/data/' },
      to: { path: '^src/', pathNot: '^src/core/data/' },
    },
    ...noWayBack,
    {
      name: 'xlsx-knows-core-and-its-formats',
      severity: 'error',
      from: { path: '^src/xlsx/' },
      to: { pathNot: '^src/(core|xlsx)/|^node_modules/(fflate|saxes|papaparse|@types/papaparse)/' },
    },
    {
      name: 'excel-knows-only-core',
      severity: 'error',
      from: { path: '^src/excel/' },
      to: { pathNot: '^src/(core|excel)/|^node_modules/@types/office-js/' },
    },
    {
      name: 'the-simulated-excel-knows-nobody',
      comment:
        'what Outturn is tested against must not lean on Outturn: only the form of a workbook that was read',
      severity: 'error',
      from: { path: '^src/workbench/host/' },
      to: { pathNot: '^src/workbench/host/|^src/core/grid/workbook\\.ts$' },
    },
    {
      name: 'only-the-command-line-knows-node',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nobody-knows-the-command-line',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
    { name: 'src-knows-no-test', severity: 'error', from: { path: '^src/' }, to: { path: '^test/' } },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-dev-package-in-src',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
