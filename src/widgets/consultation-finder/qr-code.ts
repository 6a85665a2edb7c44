import { html, render, type TemplateResult } from 'lit';

/** A QR code behind a press: the encoder is loaded and run only when somebody asks for it. Dark on light in every colour scheme, for cameras. */
export function qrCode(text: string, summary: unknown, hint: string): TemplateResult {
  const onToggle = (event: Event): void => {
    const details = event.target as HTMLDetailsElement;
    // Loading failed: fold again, so that the next press retries.
    if (details.open) draw(text, hint, details.querySelector('div')!).catch(() => (details.open = false));
  };
  return html`<details class="qr" @toggle=${onToggle}><summary>${summary}</summary><div></div></details>`;
}

async function draw(text: string, hint: string, into: HTMLElement): Promise<void> {
  const { qrPath } = await import('../../ui/qr-modules.js');
  const { path, size } = qrPath(text);
  const box = `-2 -2 ${size + 4} ${size + 4}`;
  render(
    html`<svg class="qr-code" viewBox=${box} role="img" aria-label=${text.replace(/^tel:/, '')}><rect x="-2" y="-2" width=${size + 4} height=${size + 4} fill="#fff" /><path d=${path} fill="#000" /></svg><p class="small" .textContent=${hint}></p>`,
    into,
  );
}
