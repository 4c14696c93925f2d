export function refuseForbidden(_cypher: string): void {}
