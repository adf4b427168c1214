package dev.playledger.command.account;

import dev.playledger.events.account.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds accounts for those who keep them. */
@Component
class AccountSearch {

  private static final String WHERE =
      """
      where (:q::text is null or position(lower(:q) in lower(name || ' ' || coalesce(email, ''))) > 0)
        and (:role::text is null or :role = any(roles)) and (:blocked::boolean is null or blocked = :blocked)
        and (:service::boolean is null or (email is null) = :service)
      """;

  private final JdbcClient db;

  AccountSearch(JdbcClient db) {
    this.db = db;
  }

  /**
   * What an admin looks for.
   *
   * @param service service accounts only, or none of them
   */
  record Search(
      @Nullable String q,
      @Nullable Role role,
      @Nullable Boolean blocked,
      @Nullable Boolean service) {}

  /** A page of accounts, newest first. */
  record Page<T>(List<T> items, long total, int page, int limit) {

    <R> Page<R> map(Function<T, R> view) {
      return new Page<>(items.stream().map(view).toList(), total, page, limit);
    }
  }

  Page<Account> find(Search search, int page, int limit) {
    List<Account> found =
        db.sql(Accounts.SELECT + WHERE + " order by id desc limit :limit offset :offset")
            .params(params(search))
            .param("limit", limit)
            .param("offset", (long) page * limit)
            .query(Accounts::read)
            .list();
    long total =
        db.sql("select count(*) from account " + WHERE)
            .params(params(search))
            .query(Long.class)
            .single();
    return new Page<>(found, total, page, limit);
  }

  private static Map<String, @Nullable Object> params(Search search) {
    Map<String, @Nullable Object> params = new HashMap<>();
    params.put("q", search.q());
    params.put("role", search.role() == null ? null : search.role().name());
    params.put("blocked", search.blocked());
    params.put("service", search.service());
    return params;
  }

  /** Newest first, at most so many, older than {@code before}. */
  List<Account> newest(long before, int limit) {
    return db.sql(Accounts.SELECT + "where id < ? order by id desc limit ?")
        .params(before, limit)
        .query(Accounts::read)
        .list();
  }
}
