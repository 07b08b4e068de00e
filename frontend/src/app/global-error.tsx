'use client';

import './globals.css';

export { default } from '@/shared/components/templates/ErroGeral';
