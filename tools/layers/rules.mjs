// Turns the table of layers.config.cjs into rules for dependency-cruiser.

const literal = (text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/** @param {{ packages: Record<string, { path: string, imports: string[] }>, owners: Record<string, string[]> }} layers */
export function rulesOf({ packages, owners }) {
  const pathsOf = (names) => names.map((name) => `^${literal(packages[name].path)}/`)
  const everywhere = pathsOf(Object.keys(packages))
  const rule = (name, from, to) => ({ name, severity: 'error', from, to })

  const layers = Object.entries(packages).map(([name, { path, imports }]) =>
    rule(
      `${name} may import ${imports.join(', ') || 'none of our packages'}`,
      { path: `^${literal(path)}/` },
      { path: everywhere, pathNot: pathsOf([name, ...imports]) },
    ),
  )
  const libraries = Object.entries(owners).map(([library, names]) =>
    rule(
      `only ${names.join(' and ')} may import ${library}`,
      { path: everywhere, pathNot: pathsOf(names) },
      // Both forms: where it is installed, and its bare name where it is not.
      { path: `(^|node_modules/)(@types/)?${literal(library)}${library.endsWith('/') ? '' : '(/|$)'}` },
    ),
  )
  const fronts = Object.entries(packages).map(([name, { path }]) =>
    rule(
      `${name} is imported by its index alone`,
      { path: everywhere, pathNot: `^${literal(path)}/` },
      { path: `^${literal(path)}/src/`, pathNot: `^${literal(path)}/src/index\\.ts$` },
    ),
  )
  return [...layers, ...libraries, ...fronts, rule('no cycles', {}, { circular: true })]
}
