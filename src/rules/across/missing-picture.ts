import { writtenIn } from '../../content-model/content.ts';
import { didYouMean } from '../../text/nearest.ts';
import { atField, atPosition, type ContentRule } from '../rule.ts';

/** Every picture that an entry names is in the folder pictures. */
export const missingPicture: ContentRule = {
  name: 'missing-picture',
  summary: 'a picture that is not in the folder pictures',
  severity: 'error',
  check(content) {
    const explain = (file: string) =>
      `"${file}" is not in ${content.folder}/pictures.${didYouMean(file, content.pictures)} Put the file there, or correct its name`;
    return [
      ...writtenIn(content, 'articles').flatMap((entry) => {
        const { image } = entry.fields;
        return image === undefined || content.pictures.has(image.file)
          ? []
          : [atField(entry, ['image', 'file'], `image.file: ${explain(image.file)}`)];
      }),
      ...content.written.flatMap((entry) =>
        entry.body.images
          .filter(
            ({ src }) =>
              src.startsWith('/pictures/') && !content.pictures.has(src.slice('/pictures/'.length)),
          )
          .map((image) => atPosition(entry, image, explain(image.src.slice('/pictures/'.length)))),
      ),
    ];
  },
};
