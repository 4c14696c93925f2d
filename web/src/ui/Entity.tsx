import type { EntityRef } from '../../../src/server/api.ts';
import { choose } from '../state/actions.ts';
import { isMediator } from '../state/naming.ts';
import { KindSwatch } from './Swatch.tsx';

/** An entity's name with its kind, as a link to its panel. */
export function EntityLink({ entity, plain = false }: { entity: EntityRef; plain?: boolean }) {
  return (
    <button type="button" class={plain ? 'entity plain' : 'entity'} onClick={() => choose({ kind: 'entity', id: entity.id })}>
      <KindSwatch kind={entity.label} mediator={isMediator(entity.id)} size={14} />
      <span>{entity.name}</span>
    </button>
  );
}
