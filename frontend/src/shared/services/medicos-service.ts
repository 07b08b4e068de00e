import { apiClient } from './api-client';

export interface Medico {
  id: string;
  versao: number;
  nome: string;
  crm: string;
  crmUf: string;
  cns: string;
  especialidade: string;
  rqe?: string | null;
}

export interface Clinica {
  id: string;
  versao: number;
  emissorId: string;
  nome: string;
  cnes: string;
  telefone: string;
  cep: string;
  logradouro: string;
  numero: string;
  bairro: string;
  cidade: string;
  uf: string;
}

export interface Emissor {
  id: string;
  clinica?: { id: string; nome: string; cnes: string };
}

export interface Pagina<Item> {
  itens: Item[];
  proximoCursor: string | null;
}

/** What more than one slice reads of medicos. Writing belongs to the slice. */
export const medicosService = {
  perfil: () => apiClient.get<Medico>('/medicos/me'),
  clinicas: () => apiClient.get<Pagina<Clinica>>('/medicos/clinicas', { query: { limite: 100 } }),
  emissores: () => apiClient.get<Pagina<Emissor>>('/medicos/emissores', { query: { limite: 100 } }),
};
