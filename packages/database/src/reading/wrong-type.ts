import { type Failure, inputWrongType, type TypedDeclaration } from '@stackwright/language'

/** INPUT.WRONG_TYPE for a declaration: `wrongType(field, 'a whole number')`. */
export const wrongType = ({ name }: Pick<TypedDeclaration, 'name'>, expected: string): Failure =>
  inputWrongType({ name, expected })
