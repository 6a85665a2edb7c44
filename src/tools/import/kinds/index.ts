/** Kind → importer. */
import type { KindImporterFactory } from '../kind-importer.js';
import { applicationsImporter } from './applications.js';
import { campaignsImporter } from './campaigns.js';
import { eventsImporter } from './events.js';
import { exchangeImporter } from './exchange.js';
import { membersImporter } from './members.js';
import { placesImporter } from './places.js';
import { reportsImporter } from './reports.js';
import { windowsImporter } from './windows.js';
import type { ImportKind } from '../../table-kinds.js';

const IMPORTERS: Readonly<Record<ImportKind, KindImporterFactory>> = {
  events: eventsImporter,
  ibasho: placesImporter,
  consultationWindows: windowsImporter,
  members: membersImporter,
  needs: exchangeImporter('needs'),
  offers: exchangeImporter('offers'),
  reports: reportsImporter,
  campaigns: campaignsImporter,
  applications: applicationsImporter,
};

/** The importer of a kind, to be called once per table. */
export function importerOf(kind: ImportKind): KindImporterFactory {
  return IMPORTERS[kind];
}
