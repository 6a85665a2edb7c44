import { html } from 'hono/html';
import { ja as words } from '../../messages/review.ja.js';
import type { SeatedVisit } from '../visit.js';
import { page, tokenField } from './layout.js';
import { select } from './list.js';

export function exportPage({ seat }: SeatedVisit): Promise<Response> {
  const texts = words.export;
  return page({
    title: texts.title,
    seat,
    within: '/review/export',
    main: html`<div class="narrow">
      <p>${texts.lead}</p>
      <form method="post" action="/review/export">
        ${tokenField(seat)} ${select('format', texts.format, 'xlsx', Object.entries(texts.formats))}
        ${select('what', texts.what, 'applications', Object.entries(texts.tables))}
        <p><button>${texts.go}</button></p>
      </form>
    </div>`,
  });
}
