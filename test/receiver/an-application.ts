import { toApplication, type JoinApplication } from '../../src/join/application.js';
import { newId } from '../../src/join/new-id.js';
import type { JoinValues } from '../../src/join/fields.js';

const VALUES: JoinValues = {
  kind: 'organization',
  organization: 'みんなの食堂（見本）',
  contactName: '見本 花子',
  email: 'hanako@example.jp',
  phone: '045-000-0000',
  serviceAreas: ['yokohama'],
  activities: '月に一度、食事を出しています。',
  purpose: true,
  sharing: true,
  terms: true,
  conduct: true,
};

/** A whole application that the schema admits. */
export function anApplication(values: Partial<JoinValues> = {}, id = newId()): JoinApplication {
  return toApplication({ ...VALUES, ...values }, id, 'ja');
}
