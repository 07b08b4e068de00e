/**
 * Imports point inward, slices meet at index.ts, and screens are built from small parts to large ones.
 * scripts/portoes/tests/fronteiras.test.ts plants one violation of every rule and sees it caught.
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    { name: 'sem-ciclos', severity: 'error', from: {}, to: { circular: true } },
    { name: 'importa-o-que-existe', severity: 'error', from: {}, to: { couldNotResolve: true } },

    // ---- dominio
    {
      name: 'dominio-nao-importa-nada',
      comment: 'dominio/ is the same in the browser and on the server: nothing from npm, Node or either half.',
      severity: 'error',
      from: { path: '^dominio/' },
      to: { pathNot: '^dominio/' },
    },
    {
      name: 'dominios-so-se-encontram-no-comum',
      severity: 'error',
      from: { path: '^dominio/([^/]+)/' },
      to: { path: '^dominio/', pathNot: ['^dominio/$1/', '^dominio/comum/'] },
    },

    // ---- backend
    {
      name: 'dominio-so-conhece-dominio',
      comment: 'domain/ imports its own domain/, shared/domain/ and dominio/: nothing from npm or Node.',
      severity: 'error',
      from: { path: '^backend/slices/([^/]+)/domain/' },
      to: { pathNot: ['^backend/slices/$1/domain/', '^backend/shared/domain/', '^dominio/'] },
    },
    {
      name: 'dominio-compartilhado-so-conhece-dominio',
      severity: 'error',
      from: { path: '^backend/shared/domain/' },
      to: { pathNot: ['^backend/shared/domain/', '^dominio/'] },
    },
    {
      name: 'aplicacao-so-conhece-dominio',
      comment:
        'application/ imports its own domain/ and application/, shared/domain/ and dominio/. A PDF is handed over as a stream.',
      severity: 'error',
      from: { path: '^backend/slices/([^/]+)/application/' },
      to: {
        pathNot: [
          '^backend/slices/$1/(domain|application)/',
          '^backend/shared/domain/',
          '^dominio/',
          '^(node:)?stream$',
        ],
      },
    },
    {
      name: 'fatias-se-encontram-no-index',
      severity: 'error',
      from: { path: '^backend/slices/([^/]+)/' },
      to: { path: '^backend/slices/[^/]+/', pathNot: ['^backend/slices/$1/', '^backend/slices/[^/]+/index\\.ts$'] },
    },
    {
      name: 'de-fora-so-pelo-index',
      severity: 'error',
      from: { path: '^(backend|scripts)/', pathNot: ['^backend/slices/', '/tests/', '\\.test\\.ts$'] },
      to: { path: '^backend/slices/', pathNot: '^backend/slices/[^/]+/index\\.ts$' },
    },
    {
      name: 'compartilhado-nao-conhece-fatias',
      severity: 'error',
      from: { path: '^backend/shared/', pathNot: ['/tests/', '\\.test\\.ts$'] },
      to: { path: '^backend/(slices/|app\\.ts|main\\.ts)' },
    },
    {
      name: 'operacao-e-dos-comandos',
      comment: 'operacao/ serves commands and tests: the server neither copies nor starts its database.',
      severity: 'error',
      from: { path: '^backend/', pathNot: ['^backend/operacao/', '/tests/', '\\.test\\.ts$'] },
      to: { path: '^backend/operacao/' },
    },
    {
      name: 'operacao-so-conhece-compartilhado',
      severity: 'error',
      from: { path: '^backend/operacao/', pathNot: ['/tests/', '\\.test\\.ts$'] },
      to: { path: '^(backend|scripts)/', pathNot: ['^backend/operacao/', '^backend/shared/'] },
    },
    {
      name: 'so-a-raiz-monta-o-aplicativo',
      severity: 'error',
      from: { path: '^backend/slices/', pathNot: ['/tests/', '\\.test\\.ts$'] },
      to: { path: '^backend/(app|main)\\.ts$' },
    },

    // ---- frontend
    {
      name: 'a-tela-nao-conhece-o-servidor',
      comment: 'The halves share dominio/ and the description of the API; a test may set them side by side.',
      severity: 'error',
      from: { path: '^frontend/src/', pathNot: '/tests/' },
      to: { path: '^backend/' },
    },
    {
      name: 'rotas-so-conhecem-paginas',
      severity: 'error',
      from: { path: '^frontend/src/app/' },
      to: { path: '^frontend/src/slices/', pathNot: '^frontend/src/slices/[^/]+/pages/' },
    },
    {
      name: 'atomos-abaixo-de-tudo',
      severity: 'error',
      from: { path: '^frontend/src/.*/components/atoms/' },
      to: { path: '^frontend/src/(.*/components/(molecules|organisms|templates)|slices/[^/]+/pages)/' },
    },
    {
      name: 'moleculas-abaixo-de-organismos',
      severity: 'error',
      from: { path: '^frontend/src/.*/components/molecules/' },
      to: { path: '^frontend/src/(.*/components/(organisms|templates)|slices/[^/]+/pages)/' },
    },
    {
      name: 'organismos-abaixo-de-templates',
      severity: 'error',
      from: { path: '^frontend/src/.*/components/organisms/' },
      to: { path: '^frontend/src/(.*/components/templates|slices/[^/]+/pages)/' },
    },
    {
      name: 'templates-abaixo-de-paginas',
      severity: 'error',
      from: { path: '^frontend/src/.*/components/templates/' },
      to: { path: '^frontend/src/slices/[^/]+/pages/' },
    },
    {
      name: 'fatias-da-tela-se-encontram-no-index',
      severity: 'error',
      from: { path: '^frontend/src/slices/([^/]+)/', pathNot: '/tests/' },
      to: {
        path: '^frontend/src/slices/[^/]+/',
        pathNot: ['^frontend/src/slices/$1/', '^frontend/src/slices/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'compartilhado-nao-conhece-fatias-da-tela',
      severity: 'error',
      from: { path: '^frontend/src/shared/', pathNot: '/tests/' },
      to: { path: '^frontend/src/(slices|app)/' },
    },
    {
      name: 'so-servicos-falam-com-a-api',
      comment: 'Components call hooks, hooks call services, services call the client.',
      severity: 'error',
      from: {
        path: '^frontend/src/',
        pathNot: ['^frontend/src/(shared|slices/[^/]+)/services/', '/tests/'],
      },
      to: { path: '^frontend/src/shared/services/api-client\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['\\.next/', '^frontend/out/', '\\.css$'] },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { conditionNames: ['import', 'node', 'default', 'types'], exportsFields: ['exports'] },
  },
};
