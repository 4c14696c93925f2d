import { describe, expect, test } from '@jest/globals';
import { along, curveBetween, fan } from '../../web/src/model/curve.ts';
import { mix } from '../../web/src/model/color.ts';
import { applyFilter, NO_FILTER } from '../../web/src/model/filter.ts';
import { convexHull, negotiations } from '../../web/src/model/hull.ts';
import { breakLines, overlaps, placeLabels, type Box, type LabelWish } from '../../web/src/model/labels.ts';
import { light } from '../../web/src/model/light.ts';
import { mainPart } from '../../web/src/model/part.ts';
import { buildScene, lineWidth } from '../../web/src/model/scene.ts';
import { buildStore } from '../support/explorer-store.ts';

const store = buildStore(false);
const shown = applyFilter(store.graph(400), NO_FILTER);
const scene = buildScene(shown, store.ontology);

describe('lines', () => {
  test('parallel lines fan out symmetrically, closer the more there are', () => {
    expect(fan(1)).toEqual([0]);
    expect(fan(3)).toEqual([-0.17, 0, 0.17]);
    const many = fan(12);
    expect((many[1] ?? 0) - (many[0] ?? 0)).toBeCloseTo(0.1);
  });

  test('no two lines between the same two lie on each other, whichever way they point', () => {
    const between = scene.edges.filter(({ view }) => [view.source, view.target].sort().join() === 'state:iran,state:united-states');
    expect(between.length).toBeGreaterThan(8);
    const middles = between.map(({ view, curvature }) => {
      const [from, to] = view.source === 'state:iran' ? [{ x: 0, y: 0 }, { x: 100, y: 0 }] : [{ x: 100, y: 0 }, { x: 0, y: 0 }];
      return along(curveBetween(from, to, curvature), 0.5).y.toFixed(2);
    });
    expect(new Set(middles).size).toBe(between.length);
  });

  test('width tells sources first, claims second, and structure stays thin', () => {
    expect(lineWidth({ support: 1, claims: 1 }, 'process')).toBeCloseTo(1.15);
    expect(lineWidth({ support: 2, claims: 3 }, 'process')).toBeCloseTo(1.15 + 0.75 + 0.44);
    expect(lineWidth({ support: 1, claims: 50 }, 'process')).toBeCloseTo(1.15 + 1.1);
    expect(lineWidth({ support: 9, claims: 9 }, 'structure')).toBe(1.1);
  });

  test('reciprocal relations and structure have no head', () => {
    const head = (relation: string) => scene.edges.find(({ view }) => view.relation === relation)?.head;
    expect([head('NEGOTIATES'), head('PARTY_TO'), head('HOSTS')]).toEqual([false, false, true]);
  });

  test('a line says its relation and how many claims', () => {
    expect(scene.edges.find(({ view }) => view.relation === 'CONCEDES' && view.source === 'state:united-states')?.label).toBe('concedes 3');
  });
});

describe('light', () => {
  const edge = { kind: 'edge', relation: 'CONCEDES', source: 'state:united-states', target: 'state:iran', claim: null } as const;

  test('a relation lights all between the pair, their common tables and who mediates there', () => {
    const lit = light(shown, edge);
    expect(lit?.chosen).toEqual(new Set(['state:united-states', 'state:iran']));
    expect([...(lit?.nodes ?? [])]).toEqual(expect.arrayContaining(['state:qatar', 'state:pakistan', 'talks:united-states-iran-indirect-talks-doha-round', 'agreement:june-17-memorandum']));
    expect(lit?.nodes.has('state:sudan')).toBe(false);
    expect(lit?.edges.has('state:qatar RELAYS state:iran')).toBe(true);
  });

  test('a relation to a thing lights what their common neighbours do about it', () => {
    const lit = light(shown, { kind: 'edge', relation: 'ADDRESSES', source: 'agreement:june-17-memorandum', target: 'issue:frozen-funds', claim: null });
    expect([...(lit?.edges ?? [])].sort()).toEqual(['agreement:june-17-memorandum ADDRESSES issue:frozen-funds', 'state:iran GAINS issue:frozen-funds', 'state:israel REJECTS issue:frozen-funds']);
  });

  test('an entity lights its neighbours and only its own relations', () => {
    const lit = light(shown, { kind: 'entity', id: 'state:oman' });
    expect([...(lit?.edges ?? [])].every((key) => key.split(' ').includes('state:oman'))).toBe(true);
    expect(lit?.nodes.has('state:iran')).toBe(true);
  });

  test('nothing is lit when nothing is chosen, or when the choice is filtered out', () => {
    expect(light(shown, { kind: 'none' })).toBeUndefined();
    expect(light({ nodes: [], edges: [], context: new Set() }, edge)).toBeUndefined();
  });
});

describe('negotiations', () => {
  test('are named after their parties and leave out who belongs to several', () => {
    const found = negotiations(shown);
    const doha = found.find(({ name }) => name === 'Iran–United States talks');
    expect(doha?.members).toEqual(expect.arrayContaining(['state:iran', 'state:qatar', 'place:doha-hotel', 'issue:frozen-funds']));
    expect(found.every(({ members }) => !members.includes('state:united-states'))).toBe(true);
  });

  test('convex hull keeps corners only', () => {
    const corners = [{ x: 0, y: 0 }, { x: 4, y: 0 }, { x: 4, y: 4 }, { x: 0, y: 4 }];
    const hull = convexHull([...corners, { x: 2, y: 2 }, { x: 1, y: 3 }]);
    expect(hull).toHaveLength(4);
    expect(hull).toEqual(expect.arrayContaining(corners));
  });
});

describe('the part that the camera frames', () => {
  const node = (id: string, x: number, y: number) => ({ id, label: 'Issue' as const, name: id, mediator: false, x, y, claims: 1 });
  const line = (source: string, target: string) => ({ ...shown.edges[0], source, target }) as (typeof shown.edges)[number];
  const main = ['a', 'b', 'c', 'd'].map((id, index) => node(id, index * 10, index * 5));
  const edges = [line('a', 'b'), line('c', 'b'), line('c', 'd'), line('y', 'z')];

  test('leaves out islands that stand far off', () => {
    expect(mainPart({ nodes: [node('y', 90, 0), ...main, node('z', 95, 5)], edges })).toEqual(main);
  });

  test('is the whole where islands stand near, or nothing is the main part', () => {
    const near = [...main, node('y', 31, 0), node('z', 30, 2)];
    expect(mainPart({ nodes: near, edges })).toEqual(near);
    const apart = [...main, node('y', 90, 0), node('z', 95, 5)];
    expect(mainPart({ nodes: apart, edges: [] })).toEqual(apart);
  });
});

describe('labels', () => {
  const frame: Box = { x: 0, y: 0, width: 400, height: 300 };
  const wish = (id: string, x: number, y: number, more: Partial<LabelWish> = {}): LabelWish => ({ id, at: { x, y }, radius: 8, width: 60, height: 12, weight: 1, need: 'may', ...more });
  const boxOf = (wishes: readonly LabelWish[], placed: ReturnType<typeof placeLabels>[number]): Box => {
    const found = wishes.find(({ id }) => id === placed.id);
    return { x: (found?.at.x ?? 0) + placed.dx, y: (found?.at.y ?? 0) + placed.dy, width: 60, height: 12 };
  };

  test('stand to the right when nothing is in the way', () => {
    expect(placeLabels([wish('a', 100, 100)], [], [], frame)).toEqual([{ id: 'a', dx: 12, dy: -6, align: 'left' }]);
  });

  test('never lie on each other or on another node', () => {
    const wishes = Array.from({ length: 30 }, (_, index) => wish(`n${index}`, 40 + (index % 6) * 55, 40 + Math.floor(index / 6) * 45));
    const placed = placeLabels(wishes, [], [], frame);
    expect(placed.length).toBeGreaterThan(10);
    const boxes = placed.map((each) => boxOf(wishes, each));
    boxes.forEach((box, index) => {
      expect(boxes.slice(index + 1).some((other) => overlaps(box, other))).toBe(false);
      expect(wishes.some(({ id, at, radius }) => id !== placed[index]?.id && overlaps(box, { x: at.x - radius, y: at.y - radius, width: 2 * radius, height: 2 * radius }))).toBe(false);
    });
  });

  test('stay inside the frame, and one that has no free place is left out unless it must be there', () => {
    const wishes = [wish('edge', 392, 150)];
    const [placed] = placeLabels(wishes, [], [], frame);
    expect(placed && boxOf(wishes, placed).x + 60).toBeLessThanOrEqual(400);
    const full: Box[] = [frame];
    expect(placeLabels([wish('a', 100, 100)], full, [], frame)).toEqual([]);
    expect(placeLabels([wish('a', 100, 100, { need: 'should' })], full, [], frame)).toEqual([]);
    expect(placeLabels([wish('a', 100, 100, { need: 'must' })], full, [], frame)).toHaveLength(1);
  });

  test('are not left out because of lines alone, however many', () => {
    const ink = Array.from({ length: 4000 }, (_, index) => ({ x: 4 * (index % 100), y: 8 * Math.floor(index / 100) }));
    expect(placeLabels([wish('a', 200, 150)], [], ink, frame)).toHaveLength(1);
  });

  test('break at words and end with an ellipsis', () => {
    const measure = (text: string) => text.length * 6;
    expect(breakLines('Sheikh Mohammed bin Abdulrahman Al Thani', 130, 3, measure)).toEqual(['Sheikh Mohammed bin', 'Abdulrahman Al Thani']);
    const [, second] = breakLines('commercial traffic through the Strait of Hormuz and beyond it', 108, 2, measure);
    expect(second?.endsWith('…')).toBe(true);
    expect(measure(second ?? '')).toBeLessThanOrEqual(108 * 1.25);
  });
});

test('colours mix, also in the short form that a minified style sheet has', () => {
  expect(mix('#000000', '#FFFFFF', 0.5)).toBe('#808080');
  expect(mix('#fff', '#123456', 1)).toBe('#123456');
});
