/** Makes one package look as if it were not installed: for the tests of optional dependencies. */
import { register } from 'node:module';

const denied = process.env.DENY_PACKAGE ?? '';
const hook = `export async function resolve(specifier, context, next) {
  if (specifier === ${JSON.stringify(denied)} || specifier.startsWith(${JSON.stringify(`${denied}/`)}))
    throw Object.assign(new Error("Cannot find package '" + specifier + "' imported from " + context.parentURL), { code: 'ERR_MODULE_NOT_FOUND' });
  return next(specifier, context);
}`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);
