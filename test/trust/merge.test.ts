import { converge } from '../domain/relations/converge.ts';

converge(10_000);
