import { useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import { isFiltered, isolate, toggle, type Facet } from '../model/filter.ts';
import { FAMILY_NAMES, KIND_NAMES } from '../model/kinds.ts';
import { bareOf } from '../state/naming.ts';
import { clearFilter, setFilter } from '../state/actions.ts';
import { counts, filter, ontology, picture } from '../state/store.ts';
import { inDigits, plural } from '../model/words.ts';
import { DisputedMark, FamilySwatch, KindSwatch, LineSwatch, MediatorSwatch } from './Swatch.tsx';
import { Icon } from './Icon.tsx';
import { moveAmongButtons } from './rows.ts';

interface RowProps {
  readonly facet: Facet;
  readonly values: readonly string[];
  readonly all: readonly string[];
  readonly swatch?: ComponentChildren;
  readonly name: ComponentChildren;
  readonly count: number;
  readonly most: number;
}

/** Legend, filter and count in one row: a click switches, with Alt it shows this row alone. */
function FacetRow({ facet, values, all, swatch, name, count, most }: RowProps) {
  const off = values.every((value) => filter.value[facet].has(value));
  const act = (event: MouseEvent): void => setFilter(event.altKey ? isolate(filter.value, facet, values, all) : toggle(filter.value, facet, values));
  return (
    <button type="button" class={`facet ${off ? 'off' : ''} ${count === 0 ? 'none' : ''}`} aria-pressed={!off} title="Click to switch, Alt-click for this alone" onClick={act}>
      <span class="facet-swatch">{swatch}</span>
      <span class="facet-name">{name}</span>
      <span class="facet-bar"><span style={{ width: `${most === 0 ? 0 : Math.max(count > 0 ? 6 : 0, (100 * count) / most)}%` }} /></span>
      <span class="facet-count">{inDigits(count)}</span>
    </button>
  );
}

export function Facets() {
  const { kinds, mediators, realis, claims, disputed } = counts.value;
  const mostKinds = Math.max(0, ...kinds.values());
  const mostRealis = Math.max(0, ...realis.values());
  const realisNames = ontology.value.realis.map(({ name }) => name);
  const plurals = new Map(ontology.value.labels.map((label) => [label.name, label.plural]));
  const hidden = [...filter.value.hidden];
  return (
    <div class="facets-scroll" onKeyDown={moveAmongButtons}>
      <section aria-label="Kinds">
        <h2>Kinds <span>{inDigits(picture.value.nodes.length)}</span></h2>
        {KIND_NAMES.map((kind) => (
          <div class={kind === 'Talks' ? 'facet-gap' : ''} key={kind}>
            <FacetRow facet="kind" values={[kind]} all={KIND_NAMES} swatch={<KindSwatch kind={kind} />} name={plurals.get(kind) ?? kind} count={kinds.get(kind) ?? 0} most={mostKinds} />
          </div>
        ))}
        <div class="facet-gap"><FacetRow facet="role" values={['mediator']} all={['mediator', 'other']} swatch={<MediatorSwatch />} name={<>Mediators <span class="muted">role</span></>} count={mediators} most={mostKinds} /></div>
      </section>
      <section aria-label="Relations">
        <h2>Relations <span>{plural(claims, 'claim')}</span></h2>
        {FAMILY_NAMES.map((family) => <FamilyRows family={family} key={family} />)}
      </section>
      <section aria-label="How it is said">
        <h2>How it is said</h2>
        {realisNames.map((name) => (
          <FacetRow key={name} facet="realis" values={[name]} all={realisNames} swatch={<LineSwatch realis={name} />} name={<span class="capital">{name}</span>} count={realis.get(name) ?? 0} most={mostRealis} />
        ))}
        <div class="facet-gap"><FacetRow facet="dispute" values={['disputed']} all={['disputed', 'undisputed']} swatch={<DisputedMark />} name="Disputed" count={disputed} most={mostRealis} /></div>
      </section>
      {(hidden.length > 0 || isFiltered(filter.value)) && (
        <div class="facets-reset">
          {hidden.length > 0 && <span class="muted">{plural(hidden.length, 'entity', 'entities')} hidden</span>}
          <button type="button" class="link" onClick={clearFilter}>Show everything</button>
        </div>
      )}
    </div>
  );
}

function FamilyRows({ family }: { family: (typeof FAMILY_NAMES)[number] }) {
  const [open, setOpen] = useState(family === 'bargaining');
  const { relations, families } = counts.value;
  const rules = ontology.value.relations.filter((rule) => rule.family === family).sort((a, b) => (relations.get(b.name) ?? 0) - (relations.get(a.name) ?? 0));
  const all = ontology.value.relations.map(({ name }) => name);
  const most = Math.max(0, ...families.values());
  const title = ontology.value.families.find(({ name }) => name === family)?.title ?? family;
  return (
    <>
      <div class="facet-family">
        <FacetRow facet="relation" values={rules.map(({ name }) => name)} all={all} swatch={<FamilySwatch family={family} wide />} name={title} count={families.get(family) ?? 0} most={most} />
        <button type="button" class={`facet-open ${open ? 'open' : ''}`} aria-expanded={open} aria-label={`Relations of ${title}`} onClick={() => setOpen(!open)}><Icon name="down" /></button>
      </div>
      {open && <div class="facet-sub">{rules.map(({ name }) => <FacetRow key={name} facet="relation" values={[name]} all={all} name={bareOf(name)} count={relations.get(name) ?? 0} most={most} />)}</div>}
    </>
  );
}
