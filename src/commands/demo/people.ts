import type { NewPerson } from '../../store/people.ts';

/** Who works in the demo: one person of each role, and a translator for every language. */
export const people: readonly Omit<NewPerson, 'password'>[] = [
  { email: 'admin@opencities.example', name: 'Ada Lindqvist', role: 'admin', worksIn: [] },
  { email: 'editor@opencities.example', name: 'Tom Okafor', role: 'editor', worksIn: [] },
  { email: 'arabic@opencities.example', name: 'Layla Haddad', role: 'translator', worksIn: ['ar'] },
  { email: 'french@opencities.example', name: 'Camille Morel', role: 'translator', worksIn: ['fr'] },
  { email: 'spanish@opencities.example', name: 'Inés Robledo', role: 'translator', worksIn: ['es'] },
  { email: 'german@opencities.example', name: 'Jonas Brandt', role: 'translator', worksIn: ['de'] },
];
