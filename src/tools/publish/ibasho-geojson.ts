/** Places as GeoJSON, for maps made by others. Hidden places and those without coordinates are left out; where only the district is public, the point is rough. */
import type { Geo } from '../../feed/schema.js';
import { roughPoint } from '../../model/places/distance.js';
import { japanese, objectOf, stringOf, type AnyRecord } from '../report/unproven.js';
import { hoursOf, phonesOf } from '../check/phones-of.js';
import { stableJson } from './stable-json.js';

function featureOf(record: AnyRecord, { latitude, longitude }: Geo): unknown {
  const source = objectOf(record['source']);
  const text = (value: string): string | undefined => (value === '' ? undefined : value);
  return {
    type: 'Feature',
    id: record['id'],
    // RFC 7946: longitude first.
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
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
  const features = records.flatMap((record) => {
    const point = publicPoint(record);
    return point ? [featureOf(record, point)] : [];
  });
  return `${stableJson({ type: 'FeatureCollection', features })}\n`;
}

/** The point, as exact as the record allows. */
function publicPoint({ geo, addressPrecision = 'exact' }: AnyRecord): Geo | undefined {
  const { latitude, longitude } = objectOf(geo);
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return undefined;
  if (addressPrecision === 'exact') return { latitude, longitude };
  return addressPrecision === 'district' ? roughPoint({ latitude, longitude }) : undefined;
}
