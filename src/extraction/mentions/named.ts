import type { Label } from '../../model/ontology.ts';
import type { Role } from '../rules/scene.ts';

export interface Named { readonly key: string; readonly name: string; readonly label: Label; readonly role: Role }
