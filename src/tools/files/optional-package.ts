/** Dependencies that only the command needs: loaded when first used, so that npm users who want only widgets install none of them. */

/** A package that is not installed. The command answers with exit code 2 and the line that installs it. */
export class MissingPackage extends Error {
  override readonly name = 'MissingPackage';
  readonly packageName: string;

  constructor(packageName: string) {
    super(`The package ${packageName} is not installed`);
    this.packageName = packageName;
  }
}

/** `@scope/name/sub` → `@scope/name`. */
export function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** The package that an import failed to find, when that is what the error says. Errors inside a package that is there are left alone. */
export function missingPackage(error: unknown): string | undefined {
  if (error instanceof MissingPackage) return error.packageName;
  if (!(error instanceof Error) || (error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') return undefined;
  const name = /Cannot find package '([^']+)'/.exec(error.message)?.[1];
  return name === undefined || name.startsWith('/') ? undefined : packageOf(name);
}

/** Imports a package by name at run time; throws `MissingPackage` when it is not there. */
export async function loadOptional<T>(specifier: string): Promise<T> {
  try {
    return (await import(specifier)) as T;
  } catch (error) {
    const name = missingPackage(error);
    if (name !== undefined) throw new MissingPackage(name);
    throw error;
  }
}

/** What nearly every run needs: named together, so that nobody installs them one failed run after another. */
const USUAL = ['cac', 'zod', 'csv-parse', 'iconv-lite', 'libphonenumber-js', '@holiday-jp/holiday_jp'];

/** The missing package, and all others that the next run would miss. */
export function missingPackages(first: string): string[] {
  const isMissing = (name: string): boolean => {
    try {
      import.meta.resolve(name);
      return false;
    } catch {
      return true;
    }
  };
  return [...new Set([first, ...USUAL.filter(isMissing)])];
}
