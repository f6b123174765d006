import type { WrittenNames } from './date-name.ts';

/*
 * Month and weekday names in languages other than English, in the format that `namesIn` reads. Browsers load this file
 * only for queries that may need it, so it imports nothing.
 *
 * Some common abbreviations are missing on purpose because they are also other words: `gru`, `lis`, `sie`, `lip`
 * (Polish), `лист`, `лип` (Ukrainian), `ago` and `set` (Spanish).
 */
export const otherLanguages = {
  ru: {
    months:
      'январь января январе/янв, февраль февраля феврале/фев, март марта марте/мар, апрель апреля апреле/апр, май мая мае, июнь июня июне/июн, июль июля июле/июл, август августа августе/авг, сентябрь сентября сентябре/сен сент, октябрь октября октябре/окт, ноябрь ноября ноябре/ноя нояб, декабрь декабря декабре/дек',
    weekdays:
      'понедельник понедельника, вторник вторника, среда среду среды, четверг четверга, пятница пятницу пятницы, суббота субботу субботы, воскресенье воскресенья',
    hasPlainAbbreviations: true,
  },
  de: {
    months:
      'Januar Jänner/Jan Jän, Februar Feber/Feb, März/Mär Mrz, April/Apr, Mai, Juni/Jun, Juli/Jul, August/Aug, September/Sept Sep, Oktober/Okt, November/Nov, Dezember/Dez',
    weekdays: 'Montag, Dienstag, Mittwoch, Donnerstag, Freitag, Samstag Sonnabend, Sonntag',
  },
  fr: {
    months:
      'janvier/janv, février/févr fév, mars, avril/avr, mai, juin, juillet/juil, août, septembre/sept, octobre/oct, novembre/nov, décembre/déc',
    weekdays: 'lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche',
  },
  uk: {
    months:
      'січень січня січні/січ, лютий лютого лютому/лют, березень березня березні/берез, квітень квітня квітні/квіт, травень травня травні/трав, червень червня червні/черв, липень липня липні, серпень серпня серпні/серп, вересень вересня вересні/верес, жовтень жовтня жовтні/жовт, листопад листопада листопаді, грудень грудня грудні/груд',
    weekdays:
      'понеділок понеділка, вівторок вівторка, середа середу середи, четвер четверга, п’ятниця п’ятницю п’ятниці, субота суботу суботи, неділя неділю неділі',
  },
  pl: {
    months:
      'styczeń stycznia styczniu/sty, luty lutego lutym/lut, marzec marca marcu/mar, kwiecień kwietnia kwietniu/kwi, maj maja maju, czerwiec czerwca czerwcu/cze, lipiec lipca lipcu, sierpień sierpnia sierpniu, wrzesień września wrześniu/wrz, październik października październiku/paź, listopad listopada listopadzie, grudzień grudnia grudniu',
    weekdays:
      'poniedziałek poniedziałku, wtorek wtorku, środa środę środy, czwartek czwartku, piątek piątku, sobota sobotę soboty, niedziela niedzielę niedzieli',
  },
  es: {
    months:
      'enero/ene, febrero/feb, marzo/mar, abril/abr, mayo/may, junio/jun, julio/jul, agosto, septiembre setiembre/sept sep, octubre/oct, noviembre/nov, diciembre/dic',
    weekdays: 'lunes, martes, miércoles, jueves, viernes, sábado, domingo',
  },
} satisfies Record<string, WrittenNames>;
