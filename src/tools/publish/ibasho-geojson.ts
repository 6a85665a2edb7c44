/** Places as GeoJSON for maps of others. A hidden place is never in it, nor one whose point is not known; of a district a rough point is. */
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

/** As exactly as the record lets it be known. */
function publicPoint({ geo, addressPrecision = 'exact' }: AnyRecord): Geo | undefined {
  const { latitude, longitude } = objectOf(geo);
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return undefined;
  if (addressPrecision === 'exact') return { latitude, longitude };
  return addressPrecision === 'district' ? roughPoint({ latitude, longitude }) : undefined;
}
