/** What stands in the fold of an article's card; it comes after the first articles. */
import { html, nothing, type TemplateResult } from 'lit';
import { freshness } from '../../model/time/freshness.js';
import { fact } from '../../ui/fact.js';
import { namedIds } from '../../ui/named-ids.js';
import { prose } from '../../ui/prose.js';
import { feedText } from '../../ui/ruby.js';
import { sourceLine } from '../../ui/source-line.js';
import type { ReportDetailsParts } from './report-card-parts.js';

/** The long text, who wrote it and of what, and who says so. */
export function reportDetails({ report, feed, now, language }: ReportDetailsParts): TemplateResult {
  const { words } = language;
  return html`${report.summary === undefined ? nothing : prose(report.description, language)}
    <dl class="facts">
      ${fact(words.author, feedText(report.author, language), language)}
      ${fact(words.common.topic, namedIds(report.topics, words.topics, feed.topics, language), language)}
      ${fact(words.theme, namedIds(report.themes, words.exchange.themes, feed.themes, language), language)}
      ${fact(words.common.network, namedIds(report.networks, words.exchange.networks, feed.networks, language), language)}
    </dl>
    ${sourceLine(report, language, freshness(report, now, feed.updated).trust === 'old')}`;
}
