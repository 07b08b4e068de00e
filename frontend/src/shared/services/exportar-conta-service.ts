import { apiClient } from './api-client';

export const exportarContaService = {
  json: () => apiClient.binary('/auth/exportacao'),
};
