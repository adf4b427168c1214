package dev.playledger.command.release;

import dev.playledger.command.release.UpcPool.Prefix;
import dev.playledger.door.BadField;
import dev.playledger.door.Caller;
import dev.playledger.events.ids.AccountId;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The doors by which admins fill the pool of UPCs. */
@RestController
@RequestMapping("/admin/upc-prefixes")
class UpcPrefixController {

  private static final int UPC_A = 12;

  private final UpcPool pool;
  private final Wishes wishes;

  UpcPrefixController(UpcPool pool, Wishes wishes) {
    this.pool = pool;
    this.wishes = wishes;
  }

  /** The body of {@code POST}: a GS1 company prefix, and the length of its codes. */
  record NewPrefix(
      @NotNull @Pattern(regexp = "[0-9]{6,11}", message = "must be 6 to 11 digits") String prefix,
      @Nullable @Min(12) @Max(13) Integer digits) {}

  /** A prefix in an answer: how many codes it has, and how many of them were drawn. */
  record View(
      String prefix, int digits, long size, long drawn, AccountId createdBy, Instant createdAt) {

    static View of(Prefix it) {
      return new View(
          it.prefix(), it.digits(), it.size(), it.next(), it.createdBy(), it.createdAt());
    }
  }

  @Operation(summary = "Enter a prefix from which UPCs are drawn")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  View add(@Valid @RequestBody NewPrefix body, Caller caller) {
    int digits = body.digits() == null ? UPC_A : body.digits();
    if (body.prefix().length() > digits - 2) {
      throw new BadField("prefix", "leaves no digit for an item");
    }
    return View.of(pool.add(new Prefix(body.prefix(), digits, 0, caller.signedIn(), wishes.now())));
  }

  @Operation(summary = "List the prefixes of UPCs")
  @GetMapping
  List<View> all() {
    return pool.all().stream().map(View::of).toList();
  }
}
