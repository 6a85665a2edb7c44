import { html, type TemplateResult } from 'lit';
import { fetchableUrl } from '../feed/safe-url.js';
import type { ActivityReport } from '../feed/schema.js';

/** The address of a picture, only where the people in it and its maker agreed. */
export function agreedPicture(photo: ActivityReport['photo']): string | undefined {
  return photo?.consent === true ? fetchableUrl(photo.url) : undefined;
}

/**
 * A picture that is fetched when it comes near the screen, after all that people need; its room is kept before it is there. To be drawn only in a
 * list that is as the page set it: which pictures a browser asks for after somebody chose or searched would tell their host what was looked for.
 */
export function picture(url: string, alt: string, look: string): TemplateResult {
  return html`<img class=${look} src=${url} alt=${alt} loading="lazy" fetchpriority="low" decoding="async" referrerpolicy="no-referrer" />`;
}
