import path from 'node:path';
import ts from 'typescript';

const FORMAT =
  ts.TypeFormatFlags.NoTruncation |
  ts.TypeFormatFlags.InTypeAlias |
  ts.TypeFormatFlags.MultilineObjectLiterals |
  ts.TypeFormatFlags.UseStructuralFallback |
  ts.TypeFormatFlags.UseFullyQualifiedType;

/**
 * Declarations of the exported types of each file, written out in full: npm users read the types of the feed without installing zod,
 * from which they are inferred. Values of those files are not part of the package and are left out.
 */
export function flatTypes(root: string, files: readonly string[]): Map<string, string> {
  const config = ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
  const names = files.map((file) => path.join(root, file)).filter(ts.sys.fileExists);
  const program = ts.createProgram(names, { ...options, types: [] });
  const checker = program.getTypeChecker();
  return new Map(
    names.map((name) => {
      const source = program.getSourceFile(name)!;
      const aliases = source.statements
        .filter((statement) => ts.isTypeAliasDeclaration(statement))
        .filter((statement) => statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword));
      const lines = aliases.map(
        (alias) =>
          `export type ${alias.name.text} = ${checker.typeToString(checker.getTypeAtLocation(alias.name), alias, FORMAT)};\n`,
      );
      // A type whose home is another file is written out as well.
      const passedOn = source.statements
        .filter((statement) => ts.isExportDeclaration(statement))
        .filter(({ isTypeOnly, moduleSpecifier }) => isTypeOnly && !moduleSpecifier)
        .flatMap(({ exportClause }) =>
          exportClause && ts.isNamedExports(exportClause) ? [...exportClause.elements] : [],
        );
      for (const { name: exported } of passedOn) {
        const type = checker.getDeclaredTypeOfSymbol(checker.getAliasedSymbol(checker.getSymbolAtLocation(exported)!));
        lines.push(`export type ${exported.text} = ${checker.typeToString(type, source, FORMAT)};\n`);
      }
      return [path.relative(root, name), lines.join('\n')];
    }),
  );
}
