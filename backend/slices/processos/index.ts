export { carregarCatalogo } from './infrastructure/catalogo/carregar-catalogo.ts';
