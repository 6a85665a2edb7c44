import { ContextRoot } from '@lit/context';
import { defineOnce } from '../../internal/define-once.js';
import { FeedProvider } from './feed.js';

// Widgets that upgraded before their provider are remembered and answered when it comes.
if (!customElements.get('tsunagari-feed')) new ContextRoot().attach(document.documentElement);

defineOnce('tsunagari-feed', FeedProvider);

export { FeedProvider };
