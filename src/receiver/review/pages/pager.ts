import { html } from 'hono/html';
import { ja as words } from '../../messages/review.ja.js';
import type { Html } from './layout.js';

export interface Paging {
  /** From 1. */
  page: number;
  pages: number;
  /** Address of a page. */
  at(page: number): string;
}

/** The page that was asked for, within those that there are. */
export function pageOf(asked: string | undefined, pages: number): number {
  const number = /^\d{1,6}$/.test(asked ?? '') ? Number(asked) : 1;
  return Math.min(Math.max(1, number), Math.max(1, pages));
}

export function pager({ page, pages, at }: Paging): Html | '' {
  if (pages <= 1) return '';
  return html`<nav class="pages" aria-label="${words.list.pages}">
    ${page > 1 ? html`<a rel="prev" href="${at(page - 1)}">${words.list.previous}</a>` : ''}
    <span>${words.list.page(page, pages)}</span>
    ${page < pages ? html`<a rel="next" href="${at(page + 1)}">${words.list.next}</a>` : ''}
  </nav>`;
}
