/** Places as GeoJSON for maps of others. A hidden place is never in it, nor one whose point is not known. */
import { japanese, objectOf, stringOf, type AnyRecord } from '../report/unproven.js';
import { hoursOf, phonesOf } from '../check/phones-of.js';
import { stableJson } from './stable-json.js';

function featureOf(record: AnyRecord): unknown {
  const geo = objectOf(record['geo']);
  const source = objectOf(record['source']);
  const text = (value: string): string | undefined => (value === '' ? undefined : value);
  return {
    type: 'Feature',
    id: record['id'],
    // RFC 7946: longitude first.
    geometry: { type: 'Point', coordinates: [geo['longitude'], geo['latitude']] },
    properties: {
      id: record['id'],
      name: japanese(record['name']),
      kind: record['kind'],
      address: text(japanese(record['address'])),
      addressPrecision: record['addressPrecision'],
      phone: text(phonesOf(record).join(';')),
      hours: text(hoursOf(record)),
      url: record['url'],
      source: text(japanese(source['name'])),
      license: source['license'],
      verifiedOn: text(stringOf(record['verifiedOn'])),
    },
  };
}

/** The points of all places that may be shown on a map. */
export function ibashoGeoJson(records: readonly AnyRecord[]): string {
  const shown = records.filter((record) => {
    const { latitude, longitude } = objectOf(record['geo']);
    return record['addressPrecision'] !== 'hidden' && typeof latitude === 'number' && typeof longitude === 'number';
  });
  return `${stableJson({ type: 'FeatureCollection', features: shown.map(featureOf) })}\n`;
}
