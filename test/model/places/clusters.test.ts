import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { finish, PlaceClusters, type MapPoint } from '../../../src/model/places/clusters.js';

const JAPAN = [122, 24, 146, 46] as const;
const DEEPEST = 18;
const point = (key: string, latitude: number, longitude: number): MapPoint => ({
  key,
  at: 0,
  latitude,
  longitude,
});
const somewhere = fc.record({
  latitude: fc.double({ min: 24.5, max: 45.5, noNaN: true }),
  longitude: fc.double({ min: 122.5, max: 145.5, noNaN: true }),
});
const places = fc
  .array(somewhere, { maxLength: 60 })
  .map((all) => all.map(({ latitude, longitude }, at) => point(`p${at}`, latitude, longitude)));

describe('PlaceClusters', () => {
  it('loses no place and counts none twice, at any zoom', () => {
    fc.assert(
      fc.property(places, fc.integer({ min: 0, max: DEEPEST }), (points, zoom) => {
        const clusters = new PlaceClusters(points, DEEPEST);
        const spots = clusters.at(JAPAN, zoom);
        const keys = spots.flatMap((spot) => (spot.key === undefined ? clusters.keysOf(spot.group!) : [spot.key]));
        assert.deepEqual(keys.sort(), points.map(({ key }) => key).sort());
        assert.equal(
          spots.reduce((sum, { count }) => sum + count, 0),
          points.length,
        );
        assert.ok(
          spots.every(
            ({ key, group, count }) =>
              (key === undefined) === (group !== undefined) && count > 1 === (key === undefined),
          ),
        );
      }),
    );
  });

  it('keeps ids apart within a view', () => {
    fc.assert(
      fc.property(places, fc.integer({ min: 3, max: DEEPEST }), (points, zoom) => {
        const ids = new PlaceClusters(points, DEEPEST).at(JAPAN, zoom).map(({ id }) => id);
        assert.equal(new Set(ids).size, ids.length);
      }),
    );
  });

  it('draws together what stands together, and parts it further in', () => {
    const clusters = new PlaceClusters(
      [point('a', 35.4, 139.4), point('b', 35.401, 139.401), point('far', 36, 138)],
      DEEPEST,
    );
    const [group] = clusters.at(JAPAN, 8).filter(({ key }) => key === undefined);
    assert.equal(group!.count, 2);
    assert.deepEqual(clusters.keysOf(group!.group!), ['a', 'b']);
    const zoom = finish(clusters.zoomToPart(group!.group!))!;
    assert.ok(zoom > 8);
    assert.equal(clusters.at(JAPAN, zoom).length, 3);
  });

  it('knows that places of one spot never part', () => {
    const clusters = new PlaceClusters([point('a', 35.4, 139.4), point('b', 35.4, 139.4)], DEEPEST);
    const [group] = clusters.at(JAPAN, DEEPEST);
    assert.equal(group!.count, 2);
    assert.equal(finish(clusters.zoomToPart(group!.group!)), undefined);
    assert.equal(clusters.zoomToSee('a'), DEEPEST);
  });

  it('finds the zoom from which a place stands alone', () => {
    const clusters = new PlaceClusters([point('a', 35.4, 139.4), point('b', 35.401, 139.401)], DEEPEST);
    const zoom = clusters.zoomToSee('a');
    assert.ok(zoom > 12 && zoom <= DEEPEST);
    assert.ok(clusters.at(JAPAN, zoom).some(({ key }) => key === 'a'));
    assert.equal(
      clusters.at(JAPAN, zoom - 1).some(({ key }) => key === 'a'),
      false,
    );
  });

  it('says of a place whether a group holds it, and parts a group into what stands apart there', () => {
    fc.assert(
      fc.property(places, fc.integer({ min: 0, max: DEEPEST }), (points, zoom) => {
        const clusters = new PlaceClusters(points, DEEPEST);
        for (const { group, count } of clusters.at(JAPAN, zoom)) {
          if (group === undefined) continue;
          const keys = clusters.keysOf(group);
          assert.equal(keys.length, count);
          for (const { key } of points) {
            const groups = clusters.groupsOf(clusters.positionsOf(new Set([key])), zoom);
            assert.deepEqual([...groups].includes(group), keys.includes(key));
          }
          const further = finish(clusters.zoomToPart(group));
          if (further === undefined) continue;
          assert.ok(further > zoom && further <= DEEPEST);
          assert.ok(clusters.groupsOf(clusters.positionsOf(new Set(keys)), further).size > 1);
        }
      }),
    );
  });

  it('draws 100,000 places one zoom at a time', () => {
    const many = Array.from({ length: 100_000 }, (_, n) =>
      point(`p${n}`, 35.2 + 0.4 * ((n * 0.618034) % 1), 139 + 0.7 * ((n * 0.754878) % 1)),
    );
    const clusters = new PlaceClusters(many, DEEPEST);
    const spots = clusters.at(JAPAN, 9);
    assert.ok(spots.length < 40);
    assert.equal(
      spots.reduce((sum, { count }) => sum + count, 0),
      many.length,
    );
  });

  it('groups in steps as at once, and knows which zooms are ready', () => {
    const many = Array.from({ length: 10_000 }, (_, n) =>
      point(`p${n}`, 35.2 + 0.4 * ((n * 0.618034) % 1), 139 + 0.7 * ((n * 0.754878) % 1)),
    );
    const [inSteps, atOnce] = [new PlaceClusters(many, DEEPEST), new PlaceClusters(many, DEEPEST)];
    assert.equal(inSteps.isReady(11), false);
    const steps = [...inSteps.prepare(11)].length;
    assert.ok(steps >= 8, `${steps} steps`);
    assert.equal(inSteps.isReady(11), true);
    assert.equal([...inSteps.prepare(11)].length, 0);
    assert.deepEqual(inSteps.at(JAPAN, 11), atOnce.at(JAPAN, 11));
    assert.deepEqual(inSteps.box(), atOnce.box());
  });

  it('gives the box around all places, none without any', () => {
    assert.deepEqual(new PlaceClusters([point('a', 35, 139), point('b', 36, 138)], DEEPEST).box(), [138, 35, 139, 36]);
    assert.equal(new PlaceClusters([], DEEPEST).box(), undefined);
    assert.deepEqual(new PlaceClusters([], DEEPEST).at(JAPAN, 5), []);
  });
});
