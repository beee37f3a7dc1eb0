import type { ComponentProps } from 'react'

/**
 * A part of an ARIA grid. A table element cannot be drawn row by row as it scrolls, so the roles are given to divs, and the keys
 * are handled once, by the grid, whose cursor moves by aria-activedescendant.
 */
export const GridPart = ({
  role,
  ...rest
}: ComponentProps<'div'> & { role: 'grid' | 'rowgroup' | 'row' | 'gridcell' | 'columnheader' }) => (
  <div role={role} {...rest} />
)
