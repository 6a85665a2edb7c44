import { campaigns as schema } from '../checks/campaigns.js';
import { collectionReader } from '../collection-reader.js';

/** Reads `campaigns` of a feed. */
export const campaignsReader = collectionReader('campaigns', schema);
