import { expect, it } from 'vitest'
import { library } from './library.ts'

/** Names that programs written elsewhere use: they are promises, whatever the files are called. */
const filters = words(`
    deg2rad rad2deg number_format sin asin asinh cos acos acosh tan atan atanh floor ceil round first last
    count range reverse unique safe_array flatten filter_empty filter_empty_text filter_empty_array filter_null
    filter_empty_object sort fsort shuffle array_shuffle diff array_diff diff_assoc array_diff_assoc intersect
    array_intersect intersect_assoc array_intersect_assoc merge array_merge merge_recursive
    array_merge_recursive index_by push array_push pop array_pop unshift array_unshift shift array_shift remove
    array_remove append prepend abs sqrt exp log log10 ln pow array_min array_max sum avg product eq not_equals
    ne greater_than gt greater_than_or_equal gte less_than lt less_than_or_equal lte odd even in add subtract
    sub multiply mul modulus mod divide div bitwise_and bitwise_or bitwise_xor not bitwise_not is_null null
    is_empty empty is_object is_array is_int is_decimal is_bool is_text addslashes escape list_encodings
    detect_encoding to_utf8 from_utf8 convert_encoding to_lower lower to_upper upper trim ltrim rtrim
    capitalize substr split join slice array_slice strlen strip_html strip_tags unaccent strip_accents index
    strpos iindex stripos starts_with istarts_with ends_with iends_with contains icontains set set_conditional
    set_ifnotempty set_ifnotnull first_notnull first_notempty unset transform get has fill array_fill fill_keys
    array_fill_keys keys array_keys values array_values entries array_entries to_expr to_text to_int to_decimal
    to_bool to_timestamp to_epochms to_ms to_epoch_ms to_seconds to_epoch_sec to_minutes to_epoch_minute
    to_hours to_epoch_hour to_days to_epoch_day create_object create_object_from_entries json_decode
    json_encode xml_decode csv_parse csv_decode csv_encode csv_create url_decode url_decode_rfc3986 url_encode
    url_encode_rfc3986 url_addarg url_delarg url_hasarg url_getarg url_parse querystring_parse yaml_decode
    yaml_encode hex2bin bin2hex dechex hexdec decbin bindec decoct octdec base_convert base64_decode
    base64_encode base64_decode_urlsafe base64_encode_urlsafe encrypt decrypt jws_encode crypto_jws_encode
    jws_decode crypto_jws_decode jwe_encode crypto_jwe_encode jwe_decode crypto_jwe_decode concat sprintf
    replace string_replace secureid_encode secureid_decode md5 sha1 sha256 sha384 sha512 hmac_md5 hmac_sha1
    hmac_sha256 hmac_sha384 hmac_sha512 create_uid uid uuid uuid4 parse_timestamp epochms_from_format
    format_timestamp epochms_date transform_timestamp epochms_transform add_secs_to_timestamp epochms_add_secs
    add_ms_to_timestamp epochms_add_ms regex_matches regex_test regex_get_first_match regex_match
    regex_get_all_matches regex_match_all regex_quote regex_replace map some every find findIndex reduce pick
    unpick min num_min max num_max text_escape text_unescape sinh cosh tanh filter_zero filter_false
    timestamp_year timestamp_month timestamp_day_of_month timestamp_hour timestamp_minute timestamp_day_of_week
`)

const inputFilters = words(`
    min max trim lower upper startsWith prevent alphaOk digitOk ok pattern minAlpha minLowerAlpha minUpperAlpha
    minDigit minSymbol
`)

function words(text: string): string[] {
  return text.trim().split(/\s+/)
}

it.each([
  ['filters', filters, library.filters],
  ['input filters', inputFilters, library.inputFilters],
])('has all %s that programs name', (_, names, known) => {
  expect(names.filter((name) => !known.has(name))).toEqual([])
})
