/** An id: lower-case letters, digits and single hyphens. It is a file name and a part of an address. */
export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
