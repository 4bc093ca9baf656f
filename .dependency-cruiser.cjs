// The walls of the house (src/README.md). Each rule is shown to fail on a planted breach by test/walls.test.ts.
const stages = ['intake', 'reading', 'grouping', 'digest', 'render']
const only = (room, may) => ({
  name: `${room}-imports-only`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: [`^src/${room}/`, ...may.map((m) => `^src/${m}(/|\\.ts$)`)] },
})

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'resolvable',
      comment: 'What begins with cloudflare: is the runtime’s own.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^cloudflare:' },
    },
    {
      name: 'model-imports-nothing',
      comment: 'The nouns stand alone; a hash of the platform (node:crypto) is the one thing they take.',
      severity: 'error',
      from: { path: '^src/model/' },
      to: { pathNot: ['^src/model/', '^(node:)?crypto$'] },
    },
    ...stages.map((stage) => only(stage, ['model', 'limits'])),
    only('flows', ['model', 'limits', 'ports', ...stages]),
    only('store', ['model', 'limits', 'ports']),
    only('delivery', ['model', 'limits', 'ports']),
    only('http', ['model', 'limits', 'ports', 'flows', 'render', 'intake']),
    only('cli', ['model', 'limits', 'ports', 'flows', ...stages]),
    {
      name: 'limits-import-nothing',
      severity: 'error',
      from: { path: '^src/limits\\.ts$' },
      to: {},
    },
    {
      name: 'ports-import-model',
      severity: 'error',
      from: { path: '^src/ports(/|\\.ts$)' },
      to: { pathNot: ['^src/model/', '^src/ports/'] },
    },
    {
      name: 'index-opens-doors',
      comment: "The Worker's doors pass on: to wire for the ports, to http and the flows for the rest.",
      severity: 'error',
      from: { path: '^src/index\\.ts$' },
      to: { path: '^src/', pathNot: ['^src/(wire|ports|limits)\\.ts$', '^src/(http|flows|model|ports)/'] },
    },
    {
      name: 'drizzle-in-store-only',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/store/' },
      to: { path: 'drizzle-orm' },
    },
    {
      name: 'only-wire-opens-store-and-delivery',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/wire\\.ts$', '^src/store/', '^src/delivery/'] },
      to: { path: ['^src/store/', '^src/delivery/'] },
    },
    {
      name: 'stages-are-pure',
      comment: 'No I/O, no clock, no randomness: what a stage needs of the outside is an argument.',
      severity: 'error',
      from: { path: `^src/(model|${stages.join('|')})/` },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'doors-are-last',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(index|wire)\\.ts$' },
      to: { path: '^src/(index|wire)\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
}
