import { t } from '@stackwright/language'

/** The arguments of steps that keep a file. */
export const keepInputs = {
  value: t.any({ title: 'File', help: 'An input of type file, or what storage.create_file_resource gave.' }),
  access: t.option({
    title: 'Access',
    help: 'public: whoever has the address can open it. private: only who has an address that storage.sign_private_url made.',
    options: ['public', 'private'],
    optional: true,
    default: 'public',
    script: 'property',
  }),
  filename: t.text({
    title: 'Name',
    help: 'What it is called; its own name when left out.',
    optional: true,
    default: '',
  }),
}

export const keptHelp =
  'Path, name, type, size and more of the kept file: what a field of type image or attachment takes.'
